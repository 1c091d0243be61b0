constexpr int answer = 42;
static_assert(answer == 42, "the answer is wrong");
