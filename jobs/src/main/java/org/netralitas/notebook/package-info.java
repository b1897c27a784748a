/**
 * What an analyst's notebook needs beside the tables: opening a store, rows as a table, numbers as
 * a picture. Nothing here counts or estimates; that is done in the open, in the notebook.
 */
@NullMarked
package org.netralitas.notebook;

import org.jspecify.annotations.NullMarked;
