/** What archives need so that the same content gives the same bytes. */

/** Archives keep local time and begin in 1980: noon there is the same bytes in every zone. */
export const longAgo = new Date(1980, 0, 1, 12);
