// A step of an administrator's work: the page's heading says it and takes the focus.
import { placeById } from '../kit/h.ts'

export function stepTitle(text: string): void {
  const heading = placeById('step-title')
  document.title = document.title.replace(heading.textContent, text)
  heading.textContent = text
  heading.focus()
}
