import type { EN_VERDICT } from '../en/verdict.ts'

/** Why a verdict is what it is, and each piece of evidence: sentences without a full stop. */
export const ES_VERDICT: typeof EN_VERDICT = {
  sources: {
    join_button: 'el botón Unirme',
    join_link: 'el enlace para unirse',
    code: 'la palabra dicha',
    manual: 'un registro a mano',
  },
  seen: ({ place, from, to, minutes, of }) => [
    `Entró por ${place} de `,
    from,
    ' a ',
    to,
    `, ${minutes} de ${of} minutos`,
  ],
  spokenCode: (at) => ['Escribió la palabra dicha en la sesión a las ', at],
  pressedJoin: (at) => ['Pulsó Unirme a las ', at],
  openedLink: (at) => ['Abrió el enlace para unirse a las ', at],
  wasIn: (place, at) => [`Estuvo en ${place} a las `, at],
  nothingElse: '; sin datos de la propia reunión',
  byJoinOnly: '; solo cuenta Unirme',
  marked: ({ by, date, at }) => [
    by === null ? 'Registrado a mano el ' : `Registrado por ${by} el `,
    date,
    ' a las ',
    at,
  ],
  noEvidence: 'Sin señales de su presencia en la sesión',
  noEvidenceOfYou: 'Sin señales de tu presencia en la sesión',
  noRecordYet: 'El registro de la propia reunión aún no ha llegado',
  recordNeverCame: 'El registro de la propia reunión nunca llegó',
  markedAs: ({ result, date, at }) => [
    result === null ? 'Registrado a mano el ' : `Registrado a mano: «${result}», el `,
    date,
    ' a las ',
    at,
  ],
  joined: (place, at) => [`Entró por ${place} a las `, at],
  left: (place, at) => [`Salió de la reunión (${place}) a las `, at],
}
