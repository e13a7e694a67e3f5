import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where pictures and pages of the catalogue are kept. */
export type Gallery = {
  /** Keeps a picture of an entry, in the folder of its kind. */
  readonly keep: (kind: string, picture: { readonly name: string; readonly png: Buffer }) => void
  /** Keeps a page, which shows pictures by {@link pictureAddress}. */
  readonly keepPage: (name: string, html: string) => void
}

/** The gallery in the folder that `GALLERY` names, or null where nobody asked for one. */
export function openGallery(): Gallery | null {
  const folder = process.env.GALLERY
  if (folder === undefined || folder === '') return null
  return {
    keep: (kind, { name, png }) => {
      mkdirSync(join(folder, kind), { recursive: true })
      writeFileSync(join(folder, pictureAddress(kind, name)), png)
    },
    keepPage: (name, html) => {
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, `${name}.html`), html)
    },
  }
}

/** Where the picture of an entry is, from the gallery's pages. Names are those of the catalogue: words, slashes and dashes. */
export function pictureAddress(kind: string, name: string): string {
  return `${kind}/${name.replaceAll('/', '.')}.png`
}
