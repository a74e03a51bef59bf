// The courts in force, as the page lists them.

const options = (): HTMLOptionElement[] => {
  const template = document.getElementById('courts')
  return template instanceof HTMLTemplateElement ? [...template.content.querySelectorAll('option')] : []
}

export const courtChoices = (): { value: string; label: string }[] => options().map(({ value, text }) => ({ value, label: text }))

export const courtName = (code: string): string => courtChoices().find(choice => choice.value === code)?.label ?? code
