/// What the test of the decision tables asks of a library that comes without types.
declare module 'dmn-moddle' {
  interface Element { $type: string; id: string }
  export class DmnModdle {
    fromXML(xml: string): Promise<{ rootElement: { drgElement: Element[] }; warnings: unknown[] }>
    toXML(root: object, options: { format: boolean; preamble: boolean }): Promise<{ xml: string }>
  }
}
