/** What reads like a sentence or a label among the literals of a source, but for what only programs and logs get to see; `…` stands for what is put in. */
export function sentencesIn(source: string): readonly string[] {
  return [...source.matchAll(TOKEN)]
    .filter(({ 0: found, index }) => !found.startsWith('/') && !isForNobody(source.slice(0, index)))
    .map(([literal]) => literal.slice(1, -1).replaceAll(/\$\{[^}]*\}/g, '…'))
    .filter((text) => LIKE_A_SENTENCE.some((pattern) => pattern.test(text)) && !NO_SENTENCE.test(text))
}

/** Comments, regular expressions and literals at once, since each may hold what begins another. */
const TOKEN =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|(?<=[=(,:[!&|?]\s*)\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g

/** A label or the beginning of a sentence; three words in a row. */
const LIKE_A_SENTENCE = [/^\P{L}*\p{Lu}\p{Ll}+(?![\p{L}\d_/-])/u, /\p{L}{2,} \p{L}+ \p{L}+/u]

/** Commands to type, names of headers, keys and errors, and our own name. */
const NO_SENTENCE =
  /^\/|^(?:… · )*(Rollcall|Slack|Discord|Connection|Location|Allow|Vary|Bearer …|Escape|Enter|Tab|Refused)$/

/** Whether what stands before a literal says that no person reads it: a fault, or a line of the log. */
function isForNobody(before: string): boolean {
  return /(?:new \w*(?:Error|Fault)\(|\blog\.\w+\((?:\{[^{}]*\},?)?)\s*$/.test(before)
}
