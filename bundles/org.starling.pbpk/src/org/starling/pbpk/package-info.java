/** Whole-body models from physiology and chemistry: what can go wrong with their input. */
package org.starling.pbpk;
