/**
 * What is wrong with a model: {@link org.starling.kinetics.checks.ModelChecks} asks each of the {@code …Checks}, which look after one concern, and
 * gives {@link org.starling.kinetics.checks.ModelMessage}s that name the object and its field.
 */
package org.starling.kinetics.checks;
