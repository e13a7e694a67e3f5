import type { GroupTrouble } from '../../../domain/group.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import { ROLES } from '../../../domain/words.ts'
import type { RefusalTable } from '../../refusal-table.ts'
import { namesText, shorten } from '../../spans.ts'
import type { EN_PEOPLE_REFUSALS } from '../en/refusals-people.ts'
import { SEGMENTS_LISTED } from '../refusal-parts.ts'
import { IN_SPANISH } from './basics.ts'
import { ES_COMMON } from './common.ts'

/** Refusals about people, segments, roles, and what joins accounts and spaces. */
export const ES_PEOPLE_REFUSALS: Pick<RefusalTable, keyof typeof EN_PEOPLE_REFUSALS> = {
  not_allowed: ({ needs }) => ({
    wrong: [`Eso es para ${WHO_MAY[needs]}.`],
    instead: ['Pide ayuda a quien pueda hacerlo; ', { code: '/session help' }, ' muestra lo que puedes hacer tú.'],
  }),
  mentor_not_yours: () => ({
    wrong: ['Solo la administración puede nombrar a otro mentor.'],
    instead: ['Omite ', { code: 'mentor:' }, ' y la diriges tú; la administración puede pasarla a otra persona.'],
    atField: ['Déjalo vacío y la diriges tú; la administración puede pasarla a otra persona.'],
  }),
  stranger: () => ({
    wrong: ['Todavía no te conozco.'],
    instead: [
      'Por favor, escribe una vez ',
      { code: '/sessions' },
      ' en el espacio de tu escuela, y te conoceré también aquí.',
    ],
  }),
  person_unknown: ({ ref }) => ({
    wrong: ref === '' ? ['No sé a quién te refieres.'] : ['No conozco a ', { strong: shorten(ref, 60) }, '.'],
    instead: [
      'Menciona a alguien de este espacio, por ejemplo ',
      { code: '@ana' },
      ', y elige a la persona en la lista que se abre.',
    ],
    atField: ['Elige en la lista a alguien de este espacio.'],
  }),
  person_is_bot: ({ name }) => ({
    wrong: [{ strong: shorten(name, 60) }, ' es una aplicación, no una persona.'],
    instead: ['Menciona a una persona, por ejemplo ', { code: '@ana' }, '.'],
    atField: ['Elige a una persona en la lista.'],
  }),
  segment_unknown: ({ name, known }) => ({
    wrong: ['No hay ningún segmento ', { strong: shorten(name, 60) }, '.'],
    instead:
      known.length === 0
        ? ['Todavía no hay ninguno. Crea uno con ', { code: '/session segment create name: Grupo 7' }, '.']
        : ['Los que hay: ', ...namesText(known, { most: SEGMENTS_LISTED, ...IN_SPANISH }), '.'],
  }),
  segment_exists: ({ name }) => ({
    wrong: ['Ya hay un segmento ', { strong: shorten(name, 60) }, '.'],
    instead: ['Elige otro nombre, o agrega personas a ese con ', { code: '/session segment add' }, '.'],
  }),
  segment_unnameable: ({ name, why }) => ({
    wrong:
      why === 'comma'
        ? ['El nombre de un segmento no puede llevar comas: las comas separan los nombres de varios.']
        : [
            { strong: shorten(name, 60) },
            ' ya significa todas las personas, así que ningún segmento puede llamarse así.',
          ],
    instead: ['Elige otro nombre, por ejemplo ', { code: 'Grupo 7' }, '.'],
  }),
  not_in_segment: ({ person, segment }) => ({
    wrong: [{ strong: shorten(person, 60) }, ' no está en ', { strong: shorten(segment, 60) }, '.'],
    instead: ['Mira quiénes están con ', { code: `/session segment list name: ${shorten(segment, 60)}` }, '.'],
  }),
  in_synced_group: ({ person, group }) => ({
    wrong: [{ strong: shorten(person, 60) }, ` está por el grupo @${shorten(group, 60)}, que volvería a traerla.`],
    instead: ['Saca a esa persona del grupo y saldrá también del segmento.'],
  }),
  not_synced: ({ segment }) => ({
    wrong: [{ strong: shorten(segment, 60) }, ' no sigue a ningún grupo.'],
    instead: [
      'Nombra uno: ',
      { code: `/session segment sync name: ${shorten(segment, 60)} group: @cohort` },
      ', y elígelo en la lista que se abre.',
    ],
  }),
  group_unreadable: ({ group, trouble }) => ({
    wrong: [`No se sincronizó nada con @${shorten(group, 60)}: ${GROUP_WORDS[trouble].wrong}.`],
    instead: [GROUP_WORDS[trouble].instead],
  }),
  role_unknown: ({ role }) => ({
    wrong: ['No hay ningún rol ', { strong: shorten(role, 60) }, '.'],
    instead: ['Escribe uno de estos: ', { code: ROLES.join(', ') }, '.'],
  }),
  role_not_held: ({ person, role }) => ({
    wrong: [{ strong: shorten(person, 60) }, ` no tiene el rol ${ES_COMMON.role[role]}.`],
    instead: ['Mira quién tiene cada rol con ', { code: '/session role list' }, '.'],
  }),
  role_kept: ({ person, by }) => ({
    wrong: [{ strong: shorten(person, 60) }, ` ${ES_COMMON.keepsSuperadmin[by]}.`],
    instead:
      by === 'platform'
        ? ['Ese rol no se dio aquí y no se puede quitar aquí: allí hay que nombrar a otra persona propietaria.']
        : ['Ese rol no se dio aquí: quien opera Rollcall quita la cuenta de ', { code: 'SUPERADMINS' }, '.'],
  }),
  last_superadmin: () => ({
    wrong: ['Es la última persona en superadministración; sin ella nadie podría dar roles.'],
    instead: ['Da antes ese rol a otra persona: ', { code: '/session role grant person: @ana role: superadmin' }],
  }),
  code_unknown: () => ({
    wrong: ['No conozco ese código. Quizá está mal escrito o ya se usó.'],
    instead: ['Pide uno nuevo donde obtuviste este, con el mismo comando sin código, y escríbelo tal como aparece.'],
  }),
  code_expired: () => ({
    wrong: ['Ese código ya no vale: sirve una vez, y durante unos minutos.'],
    instead: ['Pide uno nuevo igual que pediste este.'],
  }),
  mail_off: () => ({
    wrong: ['Desde aquí no se envía correo.'],
    instead: [
      'Todo llega por mensaje directo. La administración ve con ',
      { code: '/session doctor' },
      ' cómo se activa el correo.',
    ],
  }),
  email_unusable: ({ value }) => ({
    wrong: [{ strong: shorten(value, 60) }, ' no es una dirección de correo.'],
    instead: ['Escríbela así: ', { code: 'ada@example.org' }, '.'],
  }),
  codes_too_many: ({ most }) => ({
    wrong: [
      `En unos minutos te enviamos ${most} ${most === 1 ? 'código' : 'códigos'} por correo, y por ahora no se envían más.`,
    ],
    instead: ['Escribe el código de uno de esos correos, o inténtalo otra vez en un cuarto de hora.'],
  }),
  offsets_unusable: () => ({
    wrong: ['Puede haber hasta cinco recordatorios, cada uno de 1 minuto a 14 días antes del comienzo.'],
    instead: ['Escríbelos así: ', { code: '24h, 1h, 10m' }, ', u ', { code: 'off' }, ' para no tener ninguno.'],
  }),
  already_connected: () => ({
    wrong: ['Este espacio ya pertenece a esa organización.'],
    instead: ['No queda nada por hacer. Para conectar otro espacio, escribe allí el código.'],
  }),
  organization_has_sessions: ({ count }) => ({
    wrong: [
      count === 1
        ? 'Este espacio tiene 1 sesión propia, que se perdería, así que no se puede conectar.'
        : `Este espacio tiene ${count} sesiones propias, que se perderían, así que no se puede conectar.`,
    ],
    instead: [
      'Conéctalo al revés: escribe ',
      { code: '/session connect' },
      ' aquí, y el código en el otro espacio, si ese no tiene sesiones.',
    ],
  }),
  already_linked: () => ({
    wrong: ['Las dos cuentas ya son una sola persona.'],
    instead: ['No queda nada por hacer; ', { code: '/session me' }, ' muestra tus cuentas.'],
  }),
  link_other_organization: () => ({
    wrong: ['Ese código es de otra organización.'],
    instead: [
      'Las cuentas se pueden unir cuando los dos espacios pertenecen a una sola organización; de eso se ocupa la superadministración con ',
      { code: '/session connect' },
      '.',
    ],
  }),
}

const WHO_MAY: Readonly<Record<Extract<Refusal, { code: 'not_allowed' }>['needs'], string>> = {
  student: 'las personas de esta organización',
  mentor: 'mentores y administración',
  its_mentor: 'el mentor de la sesión y la administración',
  admin: 'la administración',
  superadmin: 'la superadministración',
}

const GROUP_WORDS: Readonly<Record<GroupTrouble, { readonly wrong: string; readonly instead: string }>> = {
  gone: { wrong: 'aquí ya no hay ningún grupo así', instead: 'Elige uno en la lista que se abre al escribir @.' },
  members_intent: {
    wrong: 'el bot no puede ver quiénes tienen un rol',
    instead: 'Activa «Server Members Intent» en la página Bot de la aplicación y prueba otra vez.',
  },
  groups_scope: {
    wrong: 'la aplicación no puede leer grupos',
    instead: 'Dale el permiso usergroups:read en su configuración, instálala otra vez y prueba de nuevo.',
  },
  unreachable: { wrong: 'ahora mismo no se pudo leer el grupo', instead: 'Prueba otra vez en unos minutos.' },
  none_here: {
    wrong: 'en este espacio no hay grupos',
    instead: 'Agrega a las personas a mano, o pega una lista (segment add).',
  },
}
