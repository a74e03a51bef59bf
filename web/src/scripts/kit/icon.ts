// The icons of the kit as elements; always beside a word, so hidden from screen readers.
import { type IconName, iconPaths } from '../../components/icon-paths.ts'

const svgNamespace = 'http://www.w3.org/2000/svg'

export function icon(name: IconName): SVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg')
  svg.setAttribute('class', 'icon')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(svgNamespace, 'path')
  path.setAttribute('d', iconPaths[name])
  svg.append(path)
  return svg
}
