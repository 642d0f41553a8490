/** What a test changes. */
export const Door = ({ name }: { readonly name: string }) => {
  return <p>{`the door of ${name}`}</p>
}
