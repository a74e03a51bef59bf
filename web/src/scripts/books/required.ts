// Fields of the books that must be filled in, each with its own problem.
import type { DateFields } from '../kit/date-fields.ts'
import type { FieldProblem } from '../kit/error-summary.ts'
import type { MoneyField } from '../kit/money-field.ts'
import { books } from './books-words.ts'

export const missingDay = (fields: DateFields): FieldProblem[] => {
  const problem = fields.value() === undefined ? books.common.dayMissing : undefined
  fields.setError(problem)
  return problem === undefined ? [] : [{ fieldId: fields.element.id, message: problem }]
}

export const missingAmount = (field: MoneyField): FieldProblem[] => {
  const problem = (field.amountVnd() ?? 0) < 1 ? books.common.amountMissing : undefined
  field.setError(problem)
  return problem === undefined ? [] : [{ fieldId: field.control.id, message: problem }]
}
