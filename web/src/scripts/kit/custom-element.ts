// Defines a custom element once; pages may be restored or scripts loaded twice.

export function defineElement(name: `${string}-${string}`, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element)
}
