/**
 * What a reader is told once a window has closed, where the office has no words of its
 * own: it promises and denies nothing.
 */
export const usualAfterClosing = '不再按本公示受理。发现问题，仍可依照有关规定向有关部门反映。';
