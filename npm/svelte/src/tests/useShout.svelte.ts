import { useOwnerDetail } from './clinic.ts'

/** An ordinary module that makes something of its own out of what is shown. */
export const useShout = (heard: (name: string | undefined) => void) => {
  const owner = useOwnerDetail({ ownerId: 5 })
  const name = $derived(owner.data?.name.toUpperCase())
  $effect(() => heard(name))
  return {
    get name() {
      return name
    },
  }
}
