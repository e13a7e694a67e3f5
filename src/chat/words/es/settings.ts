import type { EN_SETTINGS } from '../en/settings.ts'

/** What holds for all people of an organization. */
export const ES_SETTINGS: typeof EN_SETTINGS = {
  of: (school) => `Ajustes de ${school}`,
  kept: 'Guardado. Desde ahora vale esto:',
  asBefore: 'No cambió nada. Esto es lo que vale:',
  meanwhile: 'Los ajustes cambiaron mientras escribías',
  change: 'Cambiar…',
  changeProvider: 'Lugar e idioma…',
  none: 'ninguno',
  off: 'sin recordatorios',
  zone: (zone, time) => `${zone} (ahora son las ${time})`,
  beforeStart: (length) => `${length} antes del comienzo`,
  labels: {
    zone: 'Zona horaria',
    announce: 'Canal de anuncios',
    reminders: 'Recordatorios',
    joinWindow: 'Apertura de puertas',
    lateAfter: 'Llega tarde después de',
    provider: 'Lugar habitual',
  },
  form: {
    title: 'Ajustes generales',
    save: 'Guardar',
    zoneHint: 'Una ciudad o una zona; para quienes no tienen zona conocida',
    announceHint: 'De este espacio',
    announceNone: 'Ninguno',
    remindersHint: 'Cuánto antes de una sesión, hasta cinco, u off; cada persona puede elegir los suyos',
    joinWindowHint: 'Cuánto antes del comienzo se abren las puertas',
    lateAfterHint: 'Cuánto después del comienzo todavía no se llega tarde',
    providerHint: 'Dónde ocurre una sesión que no dice ni lugar ni enlace',
    providerNone: 'Ninguno: cada sesión lleva un enlace',
  },
}
