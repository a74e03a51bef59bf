// A QR code as a drawing of its own: sharp on every screen and on paper, black on white in both themes so that every camera reads it.
import qrcode from 'qrcode-generator'

const namespace = 'http://www.w3.org/2000/svg'
/** ISO/IEC 18004: four modules of quiet around the code. */
const quiet = 4

export const qrCode = (text: string, label: string): SVGElement => {
  // Medium correction: a scratch on paper is forgiven, and the modules stay large enough for old phones.
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const count = code.getModuleCount()
  const size = count + 2 * quiet
  const dark: string[] = []
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      if (code.isDark(row, column)) dark.push(`M${column + quiet} ${row + quiet}h1v1h-1z`)
    }
  }
  const svg = document.createElementNS(namespace, 'svg')
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`)
  svg.setAttribute('class', 'qr')
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-label', label)
  const ground = document.createElementNS(namespace, 'rect')
  ground.setAttribute('width', String(size))
  ground.setAttribute('height', String(size))
  ground.setAttribute('class', 'qr-ground')
  const path = document.createElementNS(namespace, 'path')
  path.setAttribute('d', dark.join(''))
  path.setAttribute('class', 'qr-dark')
  svg.append(ground, path)
  return svg
}
