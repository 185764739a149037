import type { en } from './en.ts';

/** The same keys and arguments, with any words. */
type InAnyWords<Value> = Value extends string
  ? string
  : Value extends (...values: infer Values) => infer Result
    ? (...values: Values) => Result extends string ? string : Result
    : { readonly [Key in keyof Value]: InAnyWords<Value[Key]> };

/** The shape that the interface text of every language has. */
export type InterfaceText = InAnyWords<typeof en>;
