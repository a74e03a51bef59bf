// The fields of a page by their ids, so that a problem is shown beside the field that it is about.

type Settable = { setError(message: string | undefined): void }

export class FieldErrors {
  private readonly fields = new Map<string, Settable>()

  /** Registers a field under the path of the petition that it holds, and gives it back. */
  add<F extends Settable>(id: string, field: F): F {
    this.fields.set(id, field)
    return field
  }

  show(errors: ReadonlyMap<string, string>): void {
    for (const [id, field] of this.fields) field.setError(errors.get(id))
  }
}
