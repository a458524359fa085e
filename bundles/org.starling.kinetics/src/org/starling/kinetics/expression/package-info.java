/**
 * The language of formulas: {@link org.starling.kinetics.expression.ExpressionParser} reads it,
 * {@link org.starling.kinetics.expression.ExpressionPrinter} writes it, {@link org.starling.kinetics.expression.Derivative} and
 * {@link org.starling.kinetics.expression.UnitChecker} work on it. Knows no model.
 */
package org.starling.kinetics.expression;
