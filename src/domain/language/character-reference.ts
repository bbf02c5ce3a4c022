/** A reference of HTML to a character (HTML, 13.1.4): in a notice it is text, which its author may not have meant. */
export const characterReference = /&(?:[A-Za-z][A-Za-z\d]{1,31}|#\d{1,7}|#[xX][\dA-Fa-f]{1,6});/g;
