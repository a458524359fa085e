/**
 * The contract test of formats of tables. Every {@link org.starling.tables.rows.RowFormat} of a plug-in passes all checks of
 * {@link org.starling.tables.tck.FormatContract}. Needs no test framework.
 *
 * @since 0.1
 */
package org.starling.tables.tck;
