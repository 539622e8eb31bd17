/** The journey of a referral under load, beside what PostgreSQL and Kafka do with the same work by themselves. */
package nl.jeugdhulp.benchmarks.journey;
