import { fieldWords } from '../../field-words.ts'
import type { RefusalTable } from '../../refusal-table.ts'
import { joinTexts, shorten } from '../../spans.ts'
import type { EN_SESSION_REFUSALS } from '../en/refusals-session.ts'
import { fullTime, headingsText, titledList } from '../refusal-parts.ts'
import { IN_SPANISH } from './basics.ts'
import { ES_COMMON } from './common.ts'
import { ES_FIELDS } from './fields.ts'

/** Refusals about a session and what is done with it. */
export const ES_SESSION_REFUSALS: Pick<RefusalTable, keyof typeof EN_SESSION_REFUSALS> = {
  session_unknown: ({ ref, number, near = [] }) => ({
    // A press names it by its id, which says nothing to anybody.
    wrong: ref.startsWith('ses_')
      ? ['Aquí no hay ninguna sesión así.']
      : ['Aquí no hay ninguna sesión ', { strong: shorten(ref, 60) }, '.'],
    instead:
      number === undefined
        ? near.length > 0
          ? ['¿Querías decir ', ...headingsText(near, IN_SPANISH), '? Escribe su número.']
          : [
              'Escribe su número, por ejemplo ',
              { code: '/session info 42' },
              '; ',
              { code: '/sessions' },
              ' las muestra todas.',
            ]
        : [
            `Si quieres decir la #${number}, escribe solo el número, y lo que sigue con su nombre, por ejemplo `,
            { code: 'when: mañana 18:00' },
            '.',
          ],
  }),
  session_ambiguous: ({ ref, sessions }, zone) => ({
    wrong: ['Más de una sesión se llama ', { strong: shorten(ref, 60) }, '.'],
    instead: ['Escribe el número de la que quieres: ', ...titledList(sessions, { zone, ...IN_SPANISH }), '.'],
  }),
  session_title_over: ({ sessions }, zone) => ({
    wrong: [sessions.length === 1 ? 'Esa sesión ya terminó.' : 'Esas sesiones ya terminaron.'],
    instead: [
      sessions.length === 1 ? 'Escribe su número: ' : 'Escribe el número de la que quieres: ',
      ...titledList(sessions, { zone, ...IN_SPANISH }),
      '.',
    ],
  }),
  no_session_fits: ({ verb }) => ({
    wrong: [`Ahora no hay ninguna sesión ${FITTING[verb] ?? `para ${shorten(verb, 60)}`}.`],
    instead: [{ code: '/sessions' }, ' muestra lo que está previsto.'],
  }),
  nothing_recorded: ({ number }) => ({
    wrong: [`Todavía no hay nada registrado sobre ti en la sesión #${number}.`],
    instead: ['Cuando termine la sesión, te diremos qué se registró.'],
  }),
  not_assigned: ({ number }) => ({
    wrong: [`La sesión #${number} es para otras personas.`],
    instead: ['Si te corresponde participar, pide a su mentor o a la administración que te invite.'],
  }),
  not_in_series: ({ number }) => ({
    wrong: [`La sesión #${number} no forma parte de una serie.`],
    instead: ['Es una sesión suelta: quita ', { code: 'scope' }, ', o únete con el botón de su tarjeta.'],
  }),
  session_over: ({ number, status }) => ({
    wrong: [status === 'cancelled' ? `La sesión #${number} está cancelada.` : `La sesión #${number} ya terminó.`],
    instead: ['Mira qué viene con ', { code: '/sessions' }, '.'],
  }),
  session_cancelled: ({ number, reason }) => ({
    wrong: [
      `La sesión #${number} está cancelada.`,
      ...(reason === null ? [] : [` El motivo: «${shorten(reason, 300)}».`]),
    ],
    instead: ['Mira qué viene con ', { code: '/sessions' }, '.'],
  }),
  already_live: ({ number }) => ({
    wrong: [`La sesión #${number} ya está en vivo.`],
    instead: [`Pulsa ${ES_COMMON.buttons.join} para entrar, o termínala con `, { code: `/session end ${number}` }, '.'],
  }),
  not_live: ({ number, status }) => ({
    wrong: [`La sesión #${number} no está en vivo; su estado es: ${ES_COMMON.status[status].toLowerCase()}.`],
    instead:
      status === 'upcoming'
        ? ['Empiézala primero con ', { code: `/session start ${number}` }, '.']
        : ['Mira qué viene con ', { code: '/sessions' }, '.'],
  }),
  too_early_to_start: ({ number, from }, zone) => ({
    wrong: [`Es demasiado pronto para empezar la sesión #${number}.`],
    instead: ['Puedes empezarla desde el ', fullTime(from, zone), ', cuando se abren sus puertas.'],
  }),
  too_late_to_reopen: ({ number, endedAt }, zone) => ({
    wrong: [
      `La sesión #${number} terminó el `,
      fullTime(endedAt, zone),
      '. Un final se puede deshacer durante 30 minutos.',
    ],
    instead: ['Corrige quién asistió con ', { code: `/session mark ${number}` }, ', o crea una sesión nueva.'],
  }),
  not_registered: ({ number, registration }) => ({
    wrong: [
      registration === 'withdrawn'
        ? `Ya dejaste tu plaza en la sesión #${number}.`
        : `No tienes inscripción en la sesión #${number}, así que no hay plaza que dejar.`,
    ],
    instead: ['Mira tus inscripciones con ', { code: '/sessions show: mine' }, '.'],
  }),
  not_yet_to_mark: ({ number, from }, zone) => ({
    wrong: [`La sesión #${number} no ha comenzado, así que nadie pudo haber asistido.`],
    instead: ['Puedes registrar la asistencia desde el ', fullTime(from, zone), '.'],
  }),
  mentor_not_marked: ({ number, person }) => ({
    wrong: [{ strong: shorten(person, 60) }, ` dirige la sesión #${number} y no está entre quienes asisten.`],
    instead: ['Mira quiénes están con ', { code: `/session attendees ${number}` }, '.'],
  }),
  nothing_to_confirm: ({ number }) => ({
    wrong: [`No queda nadie por confirmar en la sesión #${number}.`],
    instead: ['Mira quién asistió con ', { code: `/session attendees ${number}` }, '.'],
  }),
  session_changed: ({ number, conflicts }) => ({
    wrong: [`Mientras tanto, otra persona cambió la sesión #${number}. No se guardó nada tuyo.`],
    instead:
      conflicts.length === 0
        ? [
            'Mira cómo está ahora con ',
            { code: `/session info ${number}` },
            ', y hazlo otra vez si todavía hace falta.',
          ]
        : joinTexts(
            conflicts.map(({ field, now, yours }) => [
              { strong: `${fieldWords(field, ES_FIELDS)}: ` },
              'ahora ',
              quoted(now),
              '; tú escribiste ',
              quoted(yours),
            ]),
            '\n',
          ),
  }),
  too_late_to_move: ({ number }) => ({
    wrong: [`La sesión #${number} ya comenzó, así que su comienzo no cambia.`],
    instead: [
      'Pulsa +15 min en sus detalles para alargarla, o termínala con ',
      { code: `/session end ${number}` },
      '.',
    ],
  }),
  busy: () => ({
    wrong: ['Muchas personas están haciendo esto al mismo tiempo.'],
    instead: ['No se cambió nada. Por favor, pulsa o escribe otra vez en unos segundos.'],
  }),
}

/** With which one could do something, where there is none. */
const FITTING: Readonly<Partial<Record<string, string>>> = {
  info: 'que puedas ver',
  edit: 'que puedas editar',
  reschedule: 'que puedas mover',
  assign: 'que puedas asignar',
  cancel: 'que puedas cancelar',
  start: 'que puedas empezar',
  end: 'que puedas terminar',
  attendees: 'de la que puedas ver quién asiste',
  mark: 'en la que puedas registrar la asistencia',
  invite: 'a la que puedas invitar a alguien',
}

function quoted(text: string): string {
  return text.trim() === '' ? 'nada' : `«${shorten(text, 200)}»`
}
