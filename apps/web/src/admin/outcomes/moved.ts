/** Which one was moved, and to which place (from 1), where one order became another by one move. */
export const movedIn = (before: readonly string[], after: readonly string[]) => {
  const id = after.find((each) => sameWithout(each, before, after));
  return id === undefined || before.indexOf(id) === after.indexOf(id) ? null : { id, position: after.indexOf(id) + 1 };
};

const sameWithout = (id: string, before: readonly string[], after: readonly string[]) =>
  before.indexOf(id) !== after.indexOf(id) &&
  before.filter((each) => each !== id).join() === after.filter((each) => each !== id).join();
