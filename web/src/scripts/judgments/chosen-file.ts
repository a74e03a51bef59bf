// A file of a judgment as the API takes it: at most 4 MB, in base64.
import { mostFileBytes } from '../../../../functions/judgments/judgment-form.ts'

export const isTooLarge = (file: File): boolean => file.size > mostFileBytes

export const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^data:[^,]*,/, '')))
    reader.addEventListener('error', () => reject(new Error('the file cannot be read')))
    reader.readAsDataURL(file)
  })
