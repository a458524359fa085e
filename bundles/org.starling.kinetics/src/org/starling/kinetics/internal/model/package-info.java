/** What is read off a model's objects: formulas, units, the values of a variant, what messages call them. */
package org.starling.kinetics.internal.model;
