package org.starling.star;

/**
 * The area of a compound in a tissue by that in plasma: Kp of areas.
 *
 * @param name    the compound, with further keys behind it
 * @param analyte the compound alone
 */
public record TissueRatio(String name, String analyte, Selectivity ratio) {
}
