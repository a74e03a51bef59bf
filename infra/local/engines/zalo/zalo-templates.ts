// Message templates as Zalo approves them: parameters with their types and longest values; a value that does not fit is refused.
export interface TemplateParameter {
  readonly name: string
  readonly type: 'STRING' | 'NUMBER' | 'DATE'
  readonly maxLength: number
}

export interface MessageTemplate {
  readonly id: string
  /** What the project uses it for. */
  readonly purpose: string
  readonly name: string
  readonly status: 'ENABLE' | 'REJECT' | 'PENDING_REVIEW'
  /** `<name>` stands for a parameter. */
  readonly text: string
  readonly parameters: readonly TemplateParameter[]
}

export const textOfTemplate = (template: MessageTemplate, values: Readonly<Record<string, string>>): string =>
  template.parameters.reduce((text, { name }) => text.replaceAll(`<${name}>`, values[name] ?? ''), template.text)

/** The first parameter that is missing, too long or of another type. */
export const misfit = (template: MessageTemplate, values: Readonly<Record<string, unknown>>): string | undefined =>
  template.parameters.find(({ name, maxLength, type }) => {
    const value = values[name]
    if (typeof value !== 'string' || value === '' || value.length > maxLength) return true
    return type === 'NUMBER' && !/^\d+$/.test(value)
  })?.name ?? Object.keys(values).find(name => !template.parameters.some(parameter => parameter.name === name))
