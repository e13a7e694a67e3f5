/** Small line drawings, 20 by 20, in the colour of the text around them. */
const PATHS = {
  eye: 'M2 10s3-5.5 8-5.5 8 5.5 8 5.5-3 5.5-8 5.5S2 10 2 10Zm8 2.4a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8Z',
  close: 'm5.5 5.5 9 9m0-9-9 9',
  menu: 'M3.5 6h13m-13 4h13m-13 4h13',
  send: 'M4 10h11m-4.5-5 5 5-5 5',
  options: 'M4 6.5h7m4 0h1m-12 7h1m4 0h7M13 4.7v3.6M7 11.7v3.6',
  message: 'M4 5h12v8.5H9.5L6 16.5v-3H4Z',
  home: 'm3.5 9.5 6.5-6 6.5 6m-11-1.4v8h3.6v-4h1.8v4h3.6v-8',
  file: 'M6 3.5h5l3.5 3.5v9.5H6Zm5 0V7h3.5',
  out: 'M8 5H5v10h10v-3m-4-7h4v4m0-4-6 6',
} as const

/** The drawings that there are. */
export type IconName = keyof typeof PATHS

/** Draws an icon that says nothing to a screen reader: what it means stands beside it or in its button's label. */
export function drawIcon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 20 20')
  svg.setAttribute('aria-hidden', 'true')
  svg.classList.add('icon')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', PATHS[name])
  svg.append(path)
  return svg
}

const SVG = 'http://www.w3.org/2000/svg'
