// The fonts of papers, how their text is set, and the watermark across a page.
import { createRequire } from 'node:module'

const resolve = createRequire(import.meta.url).resolve
export const regular = resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf')
export const bold = resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf')

/**
 * Noto Sans splits ọ, ị, ẹ … into letter and dot (feature ccmp); the PDF's text would then lose the dot for readers, searches and screen readers.
 * fontkit takes features as an object; its types know the list only.
 */
export const whole = (options: PDFKit.Mixins.TextOptions): PDFKit.Mixins.TextOptions =>
  Object.assign({}, options, { features: { ccmp: false } })

/** A pale line across the page, from corner to corner; for eyes only, and no part of the text. */
export const drawWatermark = (document: PDFKit.PDFDocument, text: string): void => {
  const { width, height } = document.page
  const angle = (Math.atan2(height, width) * 180) / Math.PI
  document.font(bold).fontSize(10)
  const size = Math.min(26, (10 * Math.hypot(width, height) * 0.8) / document.widthOfString(text, whole({})))
  document.markContent('Artifact', { type: 'Layout' })
  document.save()
  document.rotate(-angle, { origin: [width / 2, height / 2] }).fillOpacity(0.13)
  document.fontSize(size).text(text, -width, height / 2 - size / 2, whole({ lineBreak: false, width: 3 * width, align: 'center' }))
  document.restore()
  document.fillOpacity(1)
  document.endMarkedContent()
}
