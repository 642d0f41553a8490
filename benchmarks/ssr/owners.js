const GIVEN = ['George', 'Betty', 'Eduardo', 'Harold', 'Peter', 'Jean', 'Jeff', 'Maria', 'David', 'Carlos']
const FAMILY = ['Franklin', 'Davis', 'Rodriquez', "O'Leary", 'Coleman', 'Black', 'Escobito', 'Schröder', 'Estaban', 'Baker']
const CITIES = ['Madison', 'Sun Prairie', 'McFarland', 'Windsor', 'Monona']
const PETS = ['Leo', 'Basil', 'Rosy', 'Jewel', 'Iggy', 'George', 'Samantha', 'Max', 'Lucky', 'Mulligan', 'Freddy', 'Sly']
const KINDS = ['cat', 'hamster', 'dog', 'lizard', 'snake', 'bird']
const OWNERS = 50

/** The owners of a clinic, as the application in Java has them. */
export const ownersOf = clinic => Array.from({ length: OWNERS }, (_, at) => owner(Number(clinic), at))

const owner = (clinic, at) => ({
  id: clinic * 1000 + at,
  name: `${GIVEN[at % 10]} ${FAMILY[(at * 7 + Math.floor(at / 10)) % 10]}`,
  address: `${110 + at} W. Liberty St.`,
  city: CITIES[at % 5],
  telephone: `60855${51_000 + at}`,
  pets: Array.from({ length: 1 + (at % 3) }, (_, pet) => ({
    name: PETS[(at + pet) % 12],
    kind: KINDS[(at + pet) % 6],
    birth: `20${10 + ((at + pet) % 10)}-0${1 + ((at + pet) % 9)}-${11 + (at % 17)}`,
  })),
})
