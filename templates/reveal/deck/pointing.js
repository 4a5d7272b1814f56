/* Whether somebody moves the pointer: only then does the page show what it offers, and not to the room. */

const REST = 2000;

/** Marks the page as `pointing` from each move of the pointer until it has rested. */
export function followPointer() {
  let rest = 0;
  addEventListener("pointermove", () => {
    document.documentElement.classList.add("pointing");
    clearTimeout(rest);
    rest = setTimeout(() => document.documentElement.classList.remove("pointing"), REST);
  });
}
