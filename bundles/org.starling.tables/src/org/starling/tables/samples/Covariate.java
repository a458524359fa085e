package org.starling.tables.samples;

/**
 * A property of a subject.
 *
 * @param key    heading of its column, without unit
 * @param text   as it stands in the file
 * @param number NaN when the text is no number
 * @param unit   null when there is none
 */
public record Covariate(String key, String text, double number, String unit) {
}
