/** How states, event times and doses move with parameters: forward sensitivities through jumps. */
package org.starling.kinetics.internal.sensitivity;
