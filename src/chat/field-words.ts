/** The name of a field among those of a language, or an option's name as words where it is on no form. */
export function fieldWords(name: string, fields: Readonly<Partial<Record<string, string>>>): string {
  const words = name.replaceAll('_', ' ')
  return fields[name] ?? words.charAt(0).toUpperCase() + words.slice(1)
}
