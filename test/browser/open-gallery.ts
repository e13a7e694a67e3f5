import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where pictures of the catalogue are kept, with a page that shows them all. */
export type Gallery = { readonly keep: (name: string, picture: Buffer) => Promise<void> }

/** The gallery in the folder that `GALLERY` names, or null where nobody asked for one. `kind` is a folder in it. */
export function openGallery(kind: string): Gallery | null {
  const folder = process.env.GALLERY
  if (folder === undefined || folder === '') return null
  mkdirSync(join(folder, kind), { recursive: true })
  return {
    keep: async (name, picture) => {
      writeFileSync(join(folder, kind, `${name.replaceAll('/', '.')}.png`), picture)
      writeFileSync(join(folder, `${kind}.html`), drawIndex(kind, readdirSync(join(folder, kind))))
    },
  }
}

/** File names are those of the catalogue, which are words, slashes and dashes. */
function drawIndex(kind: string, files: readonly string[]): string {
  const figures = files.map((file) => {
    const name = file.replace(/\.png$/, '')
    return `<figure><figcaption>${name}</figcaption><img src="${kind}/${file}" alt="${name}" loading="lazy"></figure>`
  })
  return `<!doctype html>\n<meta charset="utf-8">\n<title>Rollcall: ${kind}</title>\n${figures.join('\n')}\n`
}
