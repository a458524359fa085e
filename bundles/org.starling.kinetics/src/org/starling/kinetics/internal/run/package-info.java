/** One run from its start to its end: initial values, events and their delays, doses, changes of constants, a solve from each to the next. */
package org.starling.kinetics.internal.run;
