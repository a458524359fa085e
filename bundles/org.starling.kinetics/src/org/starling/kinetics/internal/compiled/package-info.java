/**
 * A flat system with the code of its formulas: rates and Jacobian, initial values, events, the past that delays read, and the states that algebraic
 * rules determine.
 */
package org.starling.kinetics.internal.compiled;
