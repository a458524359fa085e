package org.starling.kinetics.expression;

/**
 * A place where units do not fit.
 *
 * @param span where in the formula
 * @param text what does not fit and what to do
 */
public record UnitWarning(Span span, String text) {
}
