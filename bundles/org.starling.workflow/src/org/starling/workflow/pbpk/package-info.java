/** Whole-body models that are built, run and compared in one step. */
package org.starling.workflow.pbpk;
