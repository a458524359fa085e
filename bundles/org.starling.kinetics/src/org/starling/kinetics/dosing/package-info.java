/**
 * Dosing records, with the meaning that NONMEM gives them: {@link org.starling.kinetics.dosing.Dosing} makes them of a regimen,
 * {@link org.starling.kinetics.dosing.EventTableDosing} of an event table, and {@link org.starling.kinetics.dosing.TableRegimens} makes regimens of
 * such a table. What becomes of them in a run stands in {@code internal.doses}.
 */
package org.starling.kinetics.dosing;
