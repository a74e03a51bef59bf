// The form in the page that asks for a receipt code: a slip is told at once, in place, before anything is asked of the network.
import { formatReceiptCode, type ReceiptCode } from '../../../../functions/kernel/receipt-code.ts'
import { announce } from '../kit/announce.ts'
import { showErrors } from '../kit/error-summary.ts'
import { describe, showError } from '../kit/field.ts'
import { placeById } from '../kit/h.ts'
import { loadWords } from '../kit/page-words.ts'
import { readTypedCode } from './typed-code.ts'

export type CodeForm = {
  /** Types the code for the person and looks it up. */
  take(text: string): void
  clear(): void
}

/** `id` is the field's; `<id>-form` and `<id>-errors` are the form and the place for its errors, as CodeForm.astro writes them. */
export async function codeForm(
  id: string,
  missing: string,
  look: (code: ReceiptCode) => Promise<void>,
  /** What else may be typed here: answers what to do with it, or undefined. */
  other: (typed: string) => (() => Promise<void>) | undefined = () => undefined,
  /** What is wrong with something else that was typed with a slip. */
  otherWrong?: string,
): Promise<CodeForm> {
  const { receiptCodeRefusals } = await loadWords({
    vi: () => import('../../words/vi/refusals-receipt-code.ts'),
    en: () => import('../../words/en/refusals-receipt-code.ts'),
  })
  const input = placeById(id)
  const error = placeById(`${id}-error`)
  const errors = placeById(`${id}-errors`)
  const element = input.closest<HTMLElement>('.field')
  if (!(input instanceof HTMLInputElement) || element === null) throw new Error(`#${id} is no field`)

  const say = (message: string | undefined) => {
    showError(element, error, message)
    describe(input, id, true, message !== undefined)
  }
  const isOther = () => /^\s*(BS|KN|TD)/i.test(input.value)
  const submit = async () => {
    const otherwise = other(input.value)
    if (otherwise) {
      say(undefined)
      showErrors(errors, [])
      return otherwise()
    }
    const typed = input.value.trim() === '' ? { wrong: missing, isWhole: false } : readTypedCode(input.value, receiptCodeRefusals)
    const wrong = 'wrong' in typed ? ((isOther() ? otherWrong : undefined) ?? typed.wrong) : undefined
    say(wrong)
    showErrors(errors, wrong === undefined ? [] : [{ fieldId: id, message: wrong }])
    if ('wrong' in typed) return
    input.value = formatReceiptCode(typed.code)
    await look(typed.code)
  }

  placeById(`${id}-form`).addEventListener('submit', event => {
    event.preventDefault()
    void submit()
  })
  // While typing and not when the field is left: an error that comes or goes then would move the button away under the finger.
  input.addEventListener('input', () => {
    const typed = readTypedCode(input.value, receiptCodeRefusals)
    const slip = 'wrong' in typed && typed.isWhole && !isOther() ? typed.wrong : undefined
    say(slip)
    if (slip !== undefined) announce(slip, 'urgent')
  })
  return {
    take: text => {
      input.value = text
      void submit()
    },
    clear: () => {
      input.value = ''
      say(undefined)
      showErrors(errors, [])
      input.focus()
    },
  }
}
