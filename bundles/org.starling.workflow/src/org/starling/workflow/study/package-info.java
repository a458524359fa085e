/** Reports of studies: what was measured, how it was analysed, what came out, and what it rests on. */
package org.starling.workflow.study;
