/** More unread notices than this need not be counted. */
export const mostCounted = 99;
