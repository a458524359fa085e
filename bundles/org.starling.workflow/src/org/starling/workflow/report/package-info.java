/** Reports in HTML and PDF: their chapters as blocks, the section interface of plug-ins, and the two writers. */
package org.starling.workflow.report;
