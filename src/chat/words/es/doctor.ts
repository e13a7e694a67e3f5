import type { Part } from '../../../usecases/read-doctor.ts'
import type { EN_DOCTOR } from '../en/doctor.ts'

/** The health of everything. */
export const ES_DOCTOR: typeof EN_DOCTOR = {
  well: 'Todo está bien',
  title: ({ ailing, lost }) =>
    [
      ...(ailing === 0 ? [] : [`${ailing} ${ailing === 1 ? 'parte' : 'partes'} con problemas`]),
      ...(lost === 0 ? [] : [`${lost} ${lost === 1 ? 'mensaje' : 'mensajes'} sin entregar`]),
    ].join(', '),
  clock: (now) => [
    'El reloj de esta máquina marca ',
    now,
    '. Si no es la hora correcta, ajústalo: las sesiones empiezan según él.',
  ],
  lookAgain: 'Mirar de nuevo',
  state: (part, state) => [part, `: ${STATES[state]}`],
  part: (name) => PARTS.get(name.toLowerCase()) ?? name,
  noParts: 'No se sabe nada de sus partes.',
  arrivedOtherwise: 'Entregado por otra vía en los últimos 7 días',
  notDelivered: 'Sin entregar en los últimos 7 días',
  stillMore: 'Hay todavía más.',
  failure: ({ kind, number, who, by, at, reason }) => [
    `• ${kind}${number === null ? '' : ` de #${number}`} para `,
    who,
    ...(by === null ? [] : [` por ${by}`]),
    ', ',
    at,
    `: ${reason}`,
  ],
  cameBy: (by) => ` En su lugar llegó por ${by}.`,
  by: { channel: 'un canal', dm: 'mensaje directo', email: 'correo' },
  somebody: 'alguien',
  tellThem: 'No les llegó ningún mensaje: por favor, avísales tú',
  andMore: (count) => `y ${count} más`,
}

const STATES: Readonly<Record<Part['state'], string>> = {
  failing: 'no funciona',
  weak: 'funciona en parte',
  off: 'sin activar',
  ok: 'funciona',
}

const PARTS: ReadonlyMap<string, string> = new Map([
  ['database', 'base de datos'],
  ['mail', 'correo'],
  ['address from outside', 'dirección pública'],
])
