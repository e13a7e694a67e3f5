import type { EN_IMPACT } from '../en/impact.ts'

/** What there is to know before a time is stored. */
export const ES_IMPACT: typeof EN_IMPACT = {
  lookFirst: 'Antes de seguir: ',
  zonesUnknown: (count) =>
    `No se conoce la zona horaria de ${count} ${count === 1 ? 'estudiante' : 'estudiantes'}; no se cuentan aquí.`,
  nightFirst: (clock, count) => `a las ${clock} para ${count} ${count === 1 ? 'estudiante' : 'estudiantes'}`,
  nightNext: (clock, count) => `a las ${clock} para ${count}`,
  nightMore: (count) => ` y de noche para ${count} más`,
  inSome: (count, all) => (all === 1 ? '' : ` (en ${count} de ${all} sesiones)`),
  clash: (people) => `coincide con otra sesión para ${people}`,
  clashes: (count, all, people) =>
    `${count} de ${all} sesiones ${count === 1 ? 'coincide' : 'coinciden'} con otras, para hasta ${people}`,
  itsMentor: 'Su mentor',
  hosts: (name, numbers) => `${name} ya dirige ${numbers} a esa hora`,
}
