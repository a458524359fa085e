/**
 * The contract test of report sections. Every {@link org.starling.workflow.report.ReportSection} of a plug-in passes all checks of
 * {@link org.starling.workflow.tck.SectionContract}. Needs no test framework.
 *
 * @since 0.1
 */
package org.starling.workflow.tck;
