/**
 * Formulas made to run: a graph that shares equal parts, JVM code and lanes of vectors written from it, and the derivatives of formulas for
 * Jacobians and sensitivities.
 */
package org.starling.kinetics.internal.code;
